"""The cloud as a service's own user sees it, for Jobs of the service."""

import keystoneauth1.loading
import openstack
from oslo_config import cfg

GROUP = "service_user"


def connect(configuration, region):
    """A connection by the options of [service_user], which such a file and the environment have."""
    conf = cfg.ConfigOpts()
    keystoneauth1.loading.register_auth_conf_options(conf, GROUP)
    keystoneauth1.loading.register_session_conf_options(conf, GROUP)
    conf(["--config-file", configuration])
    auth = keystoneauth1.loading.load_auth_from_conf_options(conf, GROUP)
    session = keystoneauth1.loading.load_session_from_conf_options(conf, GROUP, auth=auth)
    services = ("identity", "compute", "block_storage")
    internal = {f"{service}_interface": "internal" for service in services}
    return openstack.connection.Connection(session=session, region_name=region, **internal)
