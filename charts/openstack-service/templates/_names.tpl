{{/* Labels of an object. Takes root and component. */}}
{{- define "service.labels" -}}
{{ include "service.selector" . }}
app.kubernetes.io/part-of: genestack
app.kubernetes.io/managed-by: pulumi
{{- end }}

{{/* Labels that select the pods of one component. Takes root and component. */}}
{{- define "service.selector" -}}
{{ include "service.all" .root }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{/* Labels that all pods of the service share. Takes root. */}}
{{- define "service.all" -}}
app.kubernetes.io/name: {{ .Values.service }}
app.kubernetes.io/instance: {{ .Values.service }}
{{- end }}

{{/* Name of a file's ConfigMap without the hash: keystone.conf -> keystone-conf. Takes root and file. */}}
{{- define "service.fileName" -}}
{{- $slug := regexReplaceAll "[^a-z0-9]+" (lower .file) "-" -}}
{{- if hasPrefix (printf "%s-" .root.Values.service) $slug }}{{ $slug }}{{ else }}{{ .root.Values.service }}-{{ $slug }}{{ end -}}
{{- end }}

{{/* Name of a file's ConfigMap: a new content is a new ConfigMap, and rolls what mounts it. Takes root and file. */}}
{{- define "service.configMap" -}}
{{- if not (hasKey .root.Values.files .file) }}{{ fail (printf "there is no file %q in files" .file) }}{{ end -}}
{{- include "service.fileName" . }}-{{ get .root.Values.files .file | sha256sum | trunc 10 -}}
{{- end }}

{{/* Name of the ServiceAccount: pods with rules of their own have one of their own. Takes root, component and pod. */}}
{{- define "service.account" -}}
{{- .root.Values.service }}{{ if .pod.rules }}-{{ .component }}{{ end -}}
{{- end }}

{{/*
What must be ready before, as config.kubernetes.io/depends-on reads it: what dependsOn says, and what pods cannot start
without. Takes root, component and pod.
*/}}
{{- define "service.dependsOn" -}}
{{- $root := .root -}}
{{- $at := printf "namespaces/%s" $root.Release.Namespace -}}
{{- $all := list (printf "/%s/ServiceAccount/%s" $at (include "service.account" .)) -}}
{{- if .pod.rules }}{{ $all = append $all (printf "rbac.authorization.k8s.io/%s/RoleBinding/%s-%s" $at $root.Values.service .component) }}{{ end -}}
{{- range $volume := .pod.volumes }}
  {{- range $file := $volume.files }}
    {{- $all = append $all (printf "/%s/ConfigMap/%s" $at (include "service.fileName" (dict "root" $root "file" $file))) -}}
  {{- end }}
{{- end }}
{{- if .pod.ownAddresses }}
  {{- $all = append $all (printf "/%s/Service/%s-%s" $at $root.Values.service .component) -}}
{{- end }}
{{- range .pod.dependsOn }}
  {{- $kind := index (splitList "/" .) 0 -}}
  {{- $name := index (splitList "/" .) 1 -}}
  {{- $group := get (dict "Job" "batch" "Service" "" "Deployment" "apps" "StatefulSet" "apps" "DaemonSet" "apps") $kind -}}
  {{- $all = append $all (printf "%s/%s/%s/%s-%s" $group $at $kind $root.Values.service $name) -}}
{{- end }}
{{- join "," (uniq $all) -}}
{{- end }}
