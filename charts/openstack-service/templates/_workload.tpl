{{/* What only the long-running container has. Takes the workload. */}}
{{- define "service.serving" -}}
{{- if .port -}}
ports:
  - name: api
    containerPort: {{ .port }}
startupProbe:
  {{- include "service.check" . | nindent 2 }}
  periodSeconds: 2
  timeoutSeconds: 5
  failureThreshold: 150
readinessProbe:
  {{- include "service.check" . | nindent 2 }}
  periodSeconds: 10
  timeoutSeconds: 10
  failureThreshold: 3
# Accepted connections only: under load every worker may be busy for longer than a probe waits, and a restart would make
# it worse. A worker that hangs is uwsgi's to replace.
livenessProbe:
  tcpSocket: { port: api }
  periodSeconds: 20
  timeoutSeconds: 10
  failureThreshold: 3
lifecycle:
  preStop:
    # Until the endpoint is gone from every node and gateway, new requests still come.
    sleep: { seconds: 5 }
{{- end }}
{{- end }}

{{- define "service.check" -}}
{{- if .health -}}
httpGet: { path: {{ .health }}, port: api }
{{- else -}}
tcpSocket: { port: api }
{{- end }}
{{- end }}
