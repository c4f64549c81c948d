{{- define "memcached.selector" -}}
app.kubernetes.io/name: memcached
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/component: server
{{- end }}

{{- define "memcached.labels" -}}
{{ include "memcached.selector" . }}
app.kubernetes.io/part-of: genestack
app.kubernetes.io/managed-by: pulumi
{{- end }}
