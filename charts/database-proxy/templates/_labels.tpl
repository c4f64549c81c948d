{{- define "proxy.selector" -}}
app.kubernetes.io/name: database-proxy
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/component: proxy
{{- end }}

{{- define "proxy.labels" -}}
{{ include "proxy.selector" . }}
app.kubernetes.io/part-of: genestack
app.kubernetes.io/managed-by: pulumi
{{- end }}

{{/* The Services of the servers, as config.kubernetes.io/depends-on reads them. */}}
{{- define "proxy.services" -}}
{{- $all := list -}}
{{- range .Values.servers }}{{ $all = append $all (printf "/namespaces/%s/Service/%s" $.Release.Namespace .) }}{{ end -}}
{{- join "," $all -}}
{{- end }}

{{/* Environment variable with the address of a Service, as Kubernetes gives it to pods. Takes the Service's name. */}}
{{- define "proxy.address" -}}
{{ . | upper | replace "-" "_" }}_SERVICE_HOST
{{- end }}

{{- define "proxy.configuration" -}}
global
  maxconn {{ .Values.connections }}
  log stdout format raw daemon notice
  # Whoever is connected to a proxy that stops goes on with it until it renews its connection.
  hard-stop-after 90s

defaults
  mode tcp
  log global
  timeout check 2s
  timeout connect 2s
  timeout client 1h
  timeout server 1h
  # A client waits while one server is given up for the next.
  retries 10
  option redispatch 1
  option clitcpka
  option srvtcpka
  srvtcpka-idle 5s
  srvtcpka-intvl 2s
  srvtcpka-cnt 3
  # A server that is away is noticed by a check, or by the first connection that it refuses.
  default-server inter 1s fastinter 500ms downinter 1s fall 2 rise 2

listen database
  bind :{{ .Values.port }}
  # Where the operator says that writes go, so all proxies lead to one server. Only while it cannot be reached do they
  # choose for themselves, and as the operator will: the first server that takes part in the cluster.
  # One that stops keeps its sessions; those of a node that is gone end when nothing has been answered for some seconds.
  # Addresses: of servers that are given by name, haproxy 3.0 forgets tcp-ut.
  server primary "${ {{- include "proxy.address" .Values.primary -}} }:{{ .Values.port }}" check observe layer4 error-limit 1 on-error mark-down tcp-ut 6s
{{- range .Values.servers }}
  server {{ . }} "${ {{- include "proxy.address" . -}} }:{{ $.Values.port }}" backup track servers/{{ . }} tcp-ut 6s
{{- end }}

backend servers
  option httpchk GET {{ .Values.check.path }}
{{- range .Values.servers }}
  server {{ . }} "${ {{- include "proxy.address" . -}} }:{{ $.Values.port }}" check port {{ $.Values.check.port }}
{{- end }}
{{ end }}
