"""Makes sure that a service is in Keystone: users, roles, catalogue entries.

What is as it should be stays untouched. A password above all: setting it again would revoke every token of the
service that runs.

Usage: register.py FILE, see registration.ts; AUTH_URL, ADMIN_PASSWORD and the users' passwords in the environment.
"""

import json
import os
import sys

import keystoneauth1.exceptions
import keystoneauth1.identity
import keystoneauth1.session
import openstack.exceptions

from administrator import connect, log


def password_works(user, scope, password):
    auth = keystoneauth1.identity.v3.Password(
        auth_url=os.environ["AUTH_URL"], user_id=user.id, password=password, **scope
    )
    try:
        keystoneauth1.session.Session(auth=auth).get_token()
        return True
    except keystoneauth1.exceptions.Unauthorized:
        return False


def ensure(kind, find, create):
    """What `find` finds, or else what `create` makes; another service's program may make the same meanwhile."""
    found = find()
    if found:
        return found
    try:
        made = create()
    except openstack.exceptions.ConflictException:
        return find()
    log(f"created {kind} {made.name}")
    return made


def ensure_domain(identity, name):
    return ensure("domain", lambda: identity.find_domain(name), lambda: identity.create_domain(name=name))


def ensure_project(identity, name, domain):
    return ensure(
        "project",
        lambda: identity.find_project(name, domain_id=domain.id),
        lambda: identity.create_project(name=name, domain_id=domain.id),
    )


def ensure_role(identity, name):
    return ensure("role", lambda: identity.find_role(name), lambda: identity.create_role(name=name))


def ensure_user(identity, services, wanted):
    """A user, with its roles and a password that works."""
    if "domain" in wanted:
        domain = ensure_domain(identity, wanted["domain"])
        scope = dict(domain_id=domain.id)
        assign = lambda user, role: identity.assign_domain_role_to_user(domain, user, role)
        home = {}
    else:
        domain = services
        project = ensure_project(identity, wanted["project"], domain)
        scope = dict(project_id=project.id)
        assign = lambda user, role: identity.assign_project_role_to_user(project, user, role)
        home = dict(default_project_id=project.id)
    password = os.environ[wanted["password"]]
    name = wanted["name"]
    user = ensure(
        "user",
        lambda: identity.find_user(name, domain_id=domain.id),
        lambda: identity.create_user(name=name, domain_id=domain.id, password=password, **home),
    )
    for role in wanted["roles"]:
        # Assigning a role that is assigned already changes nothing.
        assign(user, ensure_role(identity, role))
    if not password_works(user, scope, password):
        identity.update_user(user, password=password)
        log(f"set the password of user {name}")


def ensure_service(identity, region, wanted):
    """A catalogue entry with exactly the endpoints wanted in this region."""
    known = [one for one in identity.services(type=wanted["type"]) if one.name == wanted["name"]]
    service = ensure(
        "service",
        lambda: known[0] if known else None,
        lambda: identity.create_service(type=wanted["type"], name=wanted["name"]),
    )
    for surplus in known[1:]:
        identity.delete_service(surplus)
        log(f"deleted service {wanted['name']} {surplus.id}, of which there was another")
    for interface, url in wanted["endpoints"].items():
        found = list(identity.endpoints(service_id=service.id, interface=interface, region_id=region))
        if not found:
            identity.create_endpoint(service_id=service.id, interface=interface, url=url, region_id=region)
            log(f"created endpoint {wanted['type']} {interface} {url}")
        elif found[0].url != url:
            identity.update_endpoint(found[0], url=url)
            log(f"changed endpoint {wanted['type']} {interface} to {url}")
        for surplus in found[1:]:
            identity.delete_endpoint(surplus)
            log(f"deleted endpoint {wanted['type']} {interface} {surplus.url}")


def main(file):
    with open(file) as opened:
        wanted = json.load(opened)
    identity = connect(wanted["region"]).identity
    services = ensure_domain(identity, wanted["domain"])
    for role in wanted["roles"]:
        ensure_role(identity, role)
    for user in wanted["users"]:
        ensure_user(identity, services, user)
    for service in wanted["services"]:
        ensure_service(identity, wanted["region"], service)
    log("registered")


if __name__ == "__main__":
    main(sys.argv[1])
