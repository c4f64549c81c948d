"""Takes services out of Keystone's catalogue, with their users, that are no longer deployed.

Only those are looked at whose internal endpoint leads to a Service of this cloud's namespace: what somebody else has
registered is theirs.

Usage: deregister.py REGION NAMESPACE USER_DOMAIN SERVICE...   (those that stay); AUTH_URL, ADMIN_PASSWORD in the
environment
"""

import re
import sys
import urllib.parse

from administrator import connect, log


def owner_of(identity, service, region, namespace):
    """The deployed service that a catalogue entry belongs to: `heat` for http://heat-cfn.openstack.svc:8000."""
    for endpoint in identity.endpoints(service_id=service.id, interface="internal", region_id=region):
        host = urllib.parse.urlsplit(endpoint.url).hostname or ""
        found = re.fullmatch(rf"([a-z0-9]+)-[a-z0-9-]+\.{re.escape(namespace)}\.svc", host)
        if found:
            return found[1]
    return None


def main(region, namespace, user_domain, *stay):
    identity = connect(region).identity
    domain = identity.find_domain(user_domain)
    for service in list(identity.services()):
        owner = owner_of(identity, service, region, namespace)
        if owner is None or owner in stay:
            continue
        # Its endpoints go with it.
        identity.delete_service(service)
        log(f"deleted service {service.type} {service.name}")
        user = domain and identity.find_user(owner, domain_id=domain.id)
        if user:
            identity.delete_user(user)
            log(f"deleted user {owner}")


if __name__ == "__main__":
    main(*sys.argv[1:])
