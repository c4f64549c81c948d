"""Makes what Cinder needs of itself and of Keystone once both run.

Usage: cinder_setup.py REGION types BACKEND...             a volume type of its name for each backend, where it is missing
       cinder_setup.py REGION tenant SECRET NAME DOMAIN    the ids of a project and a user of a name, as options of Cinder
"""

import sys

import keys
import own_user

def types(cloud, *wanted):
    storage = cloud.block_storage
    known = {one.name for one in storage.types()}
    for name in wanted:
        if name in known:
            print(f"volume type {name}: is there")
            continue
        storage.create_type(name=name, extra_specs={"volume_backend_name": name})
        print(f"volume type {name}: made")


def tenant(cloud, secret, name, domain):
    identity = cloud.identity
    where = identity.find_domain(domain, ignore_missing=False).id
    project = identity.find_project(name, ignore_missing=False, domain_id=where).id
    user = identity.find_user(name, ignore_missing=False, domain_id=where).id
    text = (
        "[DEFAULT]\n"
        f"cinder_internal_tenant_project_id = {project}\n"
        f"cinder_internal_tenant_user_id = {user}\n"
    )
    found, data = keys.read(secret)
    keys.call(secret, keys.patch_of(found, {**data, "internal-tenant.conf": text.encode()}))
    print(f"{secret}: project {project}, user {user}")


if __name__ == "__main__":
    _, region, action, *words = sys.argv
    {"types": types, "tenant": tenant}[action](own_user.connect("/etc/cinder/cinder.conf", region), *words)
