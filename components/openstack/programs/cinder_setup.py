"""Makes what Cinder needs of itself and of Keystone once both run. Logs in as cinder.conf says in [service_user].

Usage: cinder_setup.py types BACKEND...             a volume type of its name for each backend, where it is missing
       cinder_setup.py tenant SECRET NAME DOMAIN    the ids of the project and the user of a name, as options of Cinder
"""

import sys

import keystoneauth1.loading
import openstack
from oslo_config import cfg

import keys

GROUP = "service_user"


def connect():
    """A connection as the service's own user."""
    conf = cfg.ConfigOpts()
    keystoneauth1.loading.register_auth_conf_options(conf, GROUP)
    keystoneauth1.loading.register_session_conf_options(conf, GROUP)
    conf.register_opts([cfg.StrOpt("region_name")], group="nova")
    conf([], project="cinder")
    session = keystoneauth1.loading.load_session_from_conf_options(
        conf, GROUP, auth=keystoneauth1.loading.load_auth_from_conf_options(conf, GROUP)
    )
    return openstack.connection.Connection(
        session=session,
        region_name=conf.nova.region_name,
        identity_interface="internal",
        block_storage_interface="internal",
    )


def types(*wanted):
    storage = connect().block_storage
    known = {one.name for one in storage.types()}
    for name in wanted:
        if name in known:
            print(f"volume type {name}: is there")
            continue
        storage.create_type(name=name, extra_specs={"volume_backend_name": name})
        print(f"volume type {name}: made")


def tenant(secret, name, domain):
    identity = connect().identity
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
    {"types": types, "tenant": tenant}[sys.argv[1]](*sys.argv[2:])
