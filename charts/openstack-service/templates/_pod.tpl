{{/* The specification of all pods. Takes root, component, pod and main (the container's ports, probes and lifecycle). */}}
{{- define "service.pod" -}}
{{- $root := .root -}}
{{- $pod := .pod -}}
serviceAccountName: {{ include "service.account" . }}
automountServiceAccountToken: {{ not (empty $pod.rules) }}
enableServiceLinks: false
{{- with $root.Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 42424
  runAsGroup: 42424
  fsGroup: 42424
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- with $pod.init }}
initContainers:
  {{- range $name, $container := . }}
  - name: {{ $name }}
    {{- include "service.container" (dict "root" $root "pod" $pod "command" $container.command) | nindent 4 }}
  {{- end }}
{{- end }}
containers:
  - name: {{ .component }}
    {{- include "service.container" (dict "root" $root "pod" $pod "command" $pod.command) | nindent 4 }}
    {{- with .main }}
    {{- . | nindent 4 }}
    {{- end }}
volumes:
  - name: tmp
    emptyDir: {}
  {{- range $name, $volume := $pod.volumes }}
  - name: {{ $name }}
    {{- include "service.volume" (dict "root" $root "volume" $volume) | nindent 4 }}
  {{- end }}
{{- end }}

{{/* Takes root, pod and command. */}}
{{- define "service.container" -}}
image: {{ .root.Values.image }}
imagePullPolicy: IfNotPresent
command: {{ toJson .command }}
{{- with .pod.env }}
env:
  {{- range . }}
  - name: {{ .name }}
    {{- if .secret }}
    valueFrom:
      secretKeyRef: { name: {{ .secret }}, key: {{ .key }} }
    {{- else }}
    value: {{ .value | quote }}
    {{- end }}
  {{- end }}
{{- end }}
volumeMounts:
  - name: tmp
    mountPath: /tmp
  {{- range $name, $volume := .pod.volumes }}
  - name: {{ $name }}
    mountPath: {{ $volume.path }}
    {{- if or $volume.files $volume.secret $volume.readOnly }}
    readOnly: true
    {{- end }}
  {{- end }}
resources: {{ toJson (.pod.resources | default .root.Values.defaultResources) }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
{{- end }}

{{/* Takes root and volume. */}}
{{- define "service.volume" -}}
{{- $root := .root -}}
{{- with .volume -}}
{{- if .files -}}
projected:
  sources:
    {{- range .files }}
    - configMap:
        name: {{ include "service.configMap" (dict "root" $root "file" .) }}
        items: [{ key: {{ . | quote }}, path: {{ . | quote }} }]
    {{- end }}
{{- else if .secret -}}
secret:
  secretName: {{ .secret }}
  # With the pods' fsGroup: readable by the service and no one else.
  defaultMode: 0440
{{- else if .claim -}}
persistentVolumeClaim:
  claimName: {{ $root.Values.service }}-{{ .claim }}
{{- else -}}
emptyDir: {{ with .sizeLimit }}{ sizeLimit: {{ . }} }{{ else }}{}{{ end }}
{{- end }}
{{- end }}
{{- end }}
