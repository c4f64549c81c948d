/** What the console's nginx serves and passes on. */
export interface Console {
  /** Folder with the console's files. */
  root: string;
  /** URL of Skyline's API. */
  api: string;
  /** Path -> URL of a service. */
  services: Record<string, string>;
  port: number;
  workers: number;
  /** Whether browsers use https. */
  secure: boolean;
}

/**
 * nginx.conf of the console. Not from skyline-nginx-generator, which asks Keystone's catalogue when a pod starts: what
 * is deployed is known before, a new service changes this file, and that replaces the pods.
 */
export function nginxConfiguration({ root, api, services, port, workers, secure }: Console): string {
  const passed = [
    // Single sign-on needs the address that the browser has.
    location("/api/openstack/skyline/", `${api}/`, ["proxy_set_header Host $http_host;"]),
    location("/api/v1/", `${api}/api/v1/`, ["proxy_set_header Host $http_host;"]),
    // Services see their own address, and links in their answers are put right.
    ...Object.entries(services).map(([path, url]) =>
      location(`${path}/`, `${url}/`, [`proxy_redirect ${url}/ ${path}/;`]),
    ),
  ];
  return `daemon off;
worker_processes ${workers};
pid /tmp/nginx.pid;
error_log /dev/stderr;

events {
    worker_connections 1024;
}

http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log /dev/stdout;
    server_tokens off;
    sendfile on;
    gzip_static on;

    # Images of any size pass as they come, in both directions.
    client_max_body_size 0;
    proxy_request_buffering off;
    proxy_buffering off;
    proxy_http_version 1.1;
    proxy_read_timeout 300s;
    proxy_send_timeout 300s;${secure ? "\n    proxy_cookie_flags ~ secure;" : ""}

    # All else is read-only.
    client_body_temp_path /tmp/body;
    proxy_temp_path /tmp/proxy;
    fastcgi_temp_path /tmp/fastcgi;
    uwsgi_temp_path /tmp/uwsgi;
    scgi_temp_path /tmp/scgi;

    server {
        listen ${port} default_server;
        root ${root};

        # A page of the console is a path of its program's. What files are called tells their version.
        location / {
            try_files $uri /index.html;
            expires 1d;
        }

        location = /index.html {
            add_header Cache-Control no-cache;
            add_header X-Frame-Options DENY;
        }

        location = /healthcheck {
            access_log off;
            return 204;
        }

${passed.join("\n")}    }
}
`;
}

function location(path: string, url: string, more: string[]): string {
  const lines = [
    `location ${path} {`,
    `    proxy_pass ${url};`,
    "    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;",
    ...more.map((line) => `    ${line}`),
    "}",
  ];
  return `${lines.map((line) => `        ${line}`).join("\n")}\n`;
}
