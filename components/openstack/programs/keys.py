"""Makes and rotates the keys in a Secret, which Keystone reads as a folder of files named 0, 1, 2, ...

As in Keystone's own repositories, 0 is the staged key, the highest number the primary one, with which Keystone
encrypts, and those between may still decrypt. A key is staged one period before it becomes primary, so that every
server has it by then.
https://docs.openstack.org/keystone/latest/admin/fernet-token-faq.html

Usage: keys.py setup|rotate SECRET MAX_ACTIVE_KEYS
"""

import base64
import json
import os
import ssl
import sys
import urllib.request

ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount"


def new_key():
    """A key as cryptography.fernet.Fernet.generate_key() makes it."""
    return base64.urlsafe_b64encode(os.urandom(32))


def rotate(keys, max_active_keys):
    """The keys (number -> key) after one rotation: staged becomes primary, the oldest ones go."""
    rotated = {number: key for number, key in keys.items() if number != 0}
    rotated[max(keys) + 1] = keys[0]
    newest = sorted(rotated)[-(max_active_keys - 1) :]
    return {0: new_key(), **{number: rotated[number] for number in newest}}


def call(secret, patch=None):
    """Reads a Secret of the pod's namespace, or changes it, through the Kubernetes API."""
    host = os.environ["KUBERNETES_SERVICE_HOST"]
    if ":" in host:
        host = f"[{host}]"
    with open(f"{ACCOUNT}/namespace") as file:
        namespace = file.read()
    with open(f"{ACCOUNT}/token") as file:
        token = file.read()
    request = urllib.request.Request(
        f"https://{host}:{os.environ['KUBERNETES_SERVICE_PORT']}/api/v1/namespaces/{namespace}/secrets/{secret}",
        data=None if patch is None else json.dumps(patch).encode(),
        method="GET" if patch is None else "PATCH",
        headers={"Authorization": f"Bearer {token}", "Content-Type": "application/merge-patch+json"},
    )
    context = ssl.create_default_context(cafile=f"{ACCOUNT}/ca.crt")
    with urllib.request.urlopen(request, context=context, timeout=30) as response:
        return json.load(response)


def patch_of(found, keys):
    """A merge patch to the given keys; it fails where someone else changed the Secret meanwhile."""
    data = {str(number): base64.b64encode(key).decode() for number, key in keys.items()}
    gone = {name: None for name in found.get("data") or {} if name not in data}
    return {"metadata": {"resourceVersion": found["metadata"]["resourceVersion"]}, "data": {**gone, **data}}


def main(action, secret, max_active_keys):
    found = call(secret)
    keys = {int(name): base64.b64decode(value) for name, value in (found.get("data") or {}).items()}
    if action == "setup" and keys:
        print(f"{secret}: has {len(keys)} keys, nothing to do")
        return
    if action == "rotate" and not keys:
        sys.exit(f"{secret}: has no keys to rotate")
    keys = {0: new_key(), 1: new_key()} if action == "setup" else rotate(keys, max_active_keys)
    call(secret, patch_of(found, keys))
    print(f"{secret}: keys {', '.join(map(str, sorted(keys)))}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
