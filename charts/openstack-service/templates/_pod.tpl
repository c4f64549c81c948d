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
{{- if eq ($pod.kind | default "Deployment") "Deployment" }}
# Of the five minutes that pods of a lost node are waited for by default, one is enough for a node to come back. Others are
# bound to their nodes, by volumes or by what they do there.
tolerations:
  {{- range list "not-ready" "unreachable" }}
  - { key: node.kubernetes.io/{{ . }}, operator: Exists, effect: NoExecute, tolerationSeconds: 60 }
  {{- end }}
{{- end }}
{{- with $pod.host }}
{{- if .network }}
hostNetwork: true
# Otherwise the node's own resolver, which does not know the cluster's names.
dnsPolicy: ClusterFirstWithHostNet
{{- end }}
{{- if .pid }}
hostPID: true
{{- end }}
{{- if .ipc }}
hostIPC: true
{{- end }}
{{- end }}
{{- $privileges := $pod.privileges | default dict }}
{{- $user := hasKey $privileges "user" | ternary $privileges.user 42424 }}
securityContext:
  runAsNonRoot: {{ ne (int $user) 0 }}
  runAsUser: {{ $user }}
  runAsGroup: {{ $user }}
  fsGroup: {{ $user }}
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: {{ empty $privileges.privileged | ternary "RuntimeDefault" "Unconfined" }}
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
  {{- if not $volume.perPod }}
  - name: {{ $name }}
    {{- include "service.volume" (dict "root" $root "volume" $volume) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}

{{/* Takes root, pod and command. */}}
{{- define "service.container" -}}
image: {{ .pod.image | default .root.Values.image }}
imagePullPolicy: IfNotPresent
command: {{ toJson .command }}
{{- with .pod.env }}
env:
  {{- range . }}
  - name: {{ .name }}
    {{- if .secret }}
    valueFrom:
      secretKeyRef: { name: {{ .secret }}, key: {{ .key }} }
    {{- else if .field }}
    valueFrom:
      fieldRef: { fieldPath: {{ .field }} }
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
    {{- with $volume.propagation }}
    mountPropagation: {{ . }}
    {{- end }}
  {{- end }}
resources: {{ toJson (.pod.resources | default .root.Values.defaultResources) }}
{{- $privileges := .pod.privileges | default dict }}
securityContext:
  {{- if $privileges.privileged }}
  privileged: true
  {{- else }}
  allowPrivilegeEscalation: false
  capabilities:
    drop: [ALL]
    {{- with $privileges.capabilities }}
    add: {{ toJson . }}
    {{- end }}
  {{- end }}
  readOnlyRootFilesystem: {{ not $privileges.writableRoot }}
{{- end }}

{{/* What each pod of a StatefulSet has of its own. Takes root and pod. */}}
{{- define "service.claimTemplates" -}}
{{- range $name, $volume := .pod.volumes }}
{{- with $volume.perPod }}
persistentVolumeClaimRetentionPolicy:
  whenDeleted: {{ eq .retain false | ternary "Delete" "Retain" }}
  whenScaled: {{ .fewer | default "Retain" }}
volumeClaimTemplates:
  - metadata: { name: {{ $name }} }
    spec:
      accessModes: [ReadWriteOnce]
      {{- with .storageClass }}
      storageClassName: {{ . }}
      {{- end }}
      resources:
        requests: { storage: {{ .size }} }
{{- end }}
{{- end }}
{{- end }}

{{/* Takes root and volume. */}}
{{- define "service.volume" -}}
{{- $root := .root -}}
{{- with .volume -}}
{{- if .files -}}
projected:
  {{- if .executable }}
  defaultMode: 0555
  {{- end }}
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
{{- else if .host -}}
hostPath: { path: {{ .host }}, type: DirectoryOrCreate }
{{- else if .claim -}}
persistentVolumeClaim:
  claimName: {{ $root.Values.service }}-{{ .claim }}
{{- else -}}
emptyDir: {{ if or .memory .sizeLimit }}{ {{ if .memory }}medium: Memory, {{ end }}{{ with .sizeLimit }}sizeLimit: {{ . }} {{ end }}}{{ else }}{}{{ end }}
{{- end }}
{{- end }}
{{- end }}
