"""The cloud as its administrator sees it, for the programs that prepare it."""

import os
import sys
import time

import keystoneauth1.exceptions
import openstack


def log(text):
    print(text, flush=True)


def connect(region):
    """A connection as user admin; waits for a Keystone that does not answer yet."""
    cloud = openstack.connection.Connection(
        auth_type="password",
        auth=dict(
            auth_url=os.environ["AUTH_URL"],
            username="admin",
            password=os.environ["ADMIN_PASSWORD"],
            project_name="admin",
            user_domain_name="Default",
            project_domain_name="Default",
        ),
        region_name=region,
        identity_interface="internal",
        identity_api_version="3",
    )
    for _ in range(30):
        try:
            cloud.session.get_token()
            return cloud
        except keystoneauth1.exceptions.Unauthorized as error:
            remedy = "give admin the password that its Secret holds"
            sys.exit(f"Keystone refuses user admin: {error}\n  remedy: {remedy}")
        except keystoneauth1.exceptions.ClientException as error:
            log(f"waiting for Keystone: {error}")
            time.sleep(5)
    sys.exit("Keystone did not answer")
