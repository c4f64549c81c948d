{{/* What only the long-running container has. Takes the workload. */}}
{{- define "service.serving" -}}
{{- if .port -}}
ports:
  - name: {{ include "service.port" . }}
    containerPort: {{ .port }}
{{ end -}}
{{- if or .port .checks -}}
startupProbe:
  {{- include "service.check" . | nindent 2 }}
  periodSeconds: {{ empty .checks | ternary 2 5 }}
  timeoutSeconds: 5
  failureThreshold: {{ empty .checks | ternary 150 60 }}
readinessProbe:
  {{- include "service.check" . | nindent 2 }}
  # Nobody sends requests to a pod without a port, and a command takes a tenth of a second of a processor.
  periodSeconds: {{ empty .port | ternary 30 10 }}
  timeoutSeconds: 10
  failureThreshold: {{ empty .port | ternary 2 3 }}
{{- if .checks }}
livenessProbe:
  exec: { command: {{ toJson .checks.alive }} }
  periodSeconds: 60
  timeoutSeconds: 20
  failureThreshold: 3
{{- else }}
# Accepted connections only: under load every worker may be busy for longer than a probe waits, and a restart would make
# it worse. A worker that hangs is uwsgi's to replace.
livenessProbe:
  tcpSocket: { port: {{ include "service.port" . }} }
  periodSeconds: 20
  timeoutSeconds: 10
  failureThreshold: 3
{{- end }}
{{- end }}
{{- if .port }}
lifecycle:
  preStop:
    # Until the endpoint is gone from every node and gateway, new requests still come.
    {{- if .leave }}
    exec: { command: {{ toJson .leave }} }
    {{- else }}
    sleep: { seconds: 5 }
    {{- end }}
{{- end }}
{{- end }}

{{/* Name of the port: whether it is for everyone is told by it. Takes the workload. */}}
{{- define "service.port" -}}
{{ empty .clients | ternary "api" "server" }}
{{- end }}

{{- define "service.check" -}}
{{- if .checks -}}
exec: { command: {{ toJson .checks.ready }} }
{{- else if .health -}}
httpGet:
  path: {{ .health }}
  port: {{ include "service.port" . }}
  {{- with .healthHost }}
  httpHeaders: [{ name: Host, value: {{ . | quote }} }]
  {{- end }}
{{- else -}}
tcpSocket: { port: {{ include "service.port" . }} }
{{- end }}
{{- end }}

{{/* How pods are replaced. Takes the workload. */}}
{{- define "service.strategy" -}}
{{- $strategy := .strategy | default "RollingUpdate" -}}
type: {{ $strategy }}
{{- if eq $strategy "RollingUpdate" }}
{{- if eq (.kind | default "Deployment") "Deployment" }}
rollingUpdate: { maxSurge: 1, maxUnavailable: 0 }
{{- else if eq .kind "DaemonSet" }}
rollingUpdate: { maxSurge: 0, maxUnavailable: {{ .maxUnavailable | default 1 }} }
{{- end }}
{{- end }}
{{- end }}

{{/* Components whose pods share volumes of one node with these, themselves too; else "". Takes root and pod. */}}
{{- define "service.together" -}}
{{- $claims := list }}
{{- range .pod.volumes }}
{{- if and .claim (eq (dig (.claim | default "") "accessMode" "" ($.root.Values.claims | default dict)) "ReadWriteOnce") }}
{{- $claims = append $claims .claim }}
{{- end }}
{{- end }}
{{- $components := list }}
{{- range $component, $workload := .root.Values.workloads }}
{{- range $workload.volumes }}
{{- if has .claim $claims }}
{{- $components = append $components $component }}
{{- end }}
{{- end }}
{{- end }}
{{- $components | uniq | join ", " }}
{{- end }}

{{/* Which nodes the pods run on. Takes root, component and pod. */}}
{{- define "service.nodes" -}}
{{- $nodes := .pod.nodes | default dict }}
{{- with $nodes.labels }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- $together := include "service.together" . }}
{{- if or $nodes.without $together }}
affinity:
  {{- with $nodes.without }}
  nodeAffinity:
    requiredDuringSchedulingIgnoredDuringExecution:
      nodeSelectorTerms:
        - matchExpressions:
            {{- range . }}
            {{- range $key, $value := . }}
            - { key: {{ $key }}, operator: NotIn, values: [{{ $value | quote }}] }
            {{- end }}
            {{- end }}
  {{- end }}
  {{- with $together }}
  podAffinity:
    # Where the volume is, which one node at a time can use.
    requiredDuringSchedulingIgnoredDuringExecution:
      - topologyKey: kubernetes.io/hostname
        labelSelector:
          matchLabels: { app.kubernetes.io/name: {{ $.root.Values.service }} }
          matchExpressions:
            - { key: app.kubernetes.io/component, operator: In, values: [{{ . }}] }
  {{- end }}
{{- end }}
{{- if ne (.pod.kind | default "Deployment") "DaemonSet" }}
{{- include "service.spread" . | trim | nindent 0 }}
{{- end }}
{{- end }}

{{/* No two of a workload's pods on one node while another has none. Takes root, component and pod. */}}
{{- define "service.spread" -}}
{{- $rolls := eq (.pod.kind | default "Deployment") "Deployment" -}}
topologySpreadConstraints:
  {{- range $key, $unsatisfiable := dict "kubernetes.io/hostname" (include "service.together" . | empty | ternary "DoNotSchedule" "ScheduleAnyway") "topology.kubernetes.io/zone" "ScheduleAnyway" }}
  - maxSkew: 1
    topologyKey: {{ $key }}
    whenUnsatisfiable: {{ $unsatisfiable }}
    # A node that is drained or lost takes no pods, and must not be waited for.
    nodeTaintsPolicy: Honor
    labelSelector:
      matchLabels: {{- include "service.selector" $ | nindent 8 }}
    {{- if $rolls }}
    # Else new pods would make room for old ones, which are about to go.
    matchLabelKeys: [pod-template-hash]
    {{- end }}
  {{- end }}
{{- end }}
