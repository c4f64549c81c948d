"""Makes and rotates the keys in a Secret. What is there already is never made anew: it has encrypted something.

Keystone reads one as a folder of files named 0, 1, 2, ... As in Keystone's own repositories, 0 is the staged key, the
highest number the primary one, with which Keystone encrypts, and those between may still decrypt. A key is staged one
period before it becomes primary, so that every server has it by then.
https://docs.openstack.org/keystone/latest/admin/fernet-token-faq.html

Usage: keys.py setup|rotate SECRET MAX_ACTIVE_KEYS
       keys.py fill SECRET NAME TEXT   puts a text there; {fernet} in it becomes a key, {hex} 32 random characters,
                                       {identity} a private key and its certificate, which vouches for itself
"""

import base64
import json
import os
import secrets
import ssl
import subprocess
import sys
import urllib.request

ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount"


def new_key():
    """A key as cryptography.fernet.Fernet.generate_key() makes it."""
    return base64.urlsafe_b64encode(os.urandom(32))


def new_identity():
    """For those who trust whoever has the same one: no authority signs it, and it does not end."""
    command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 36500 -keyout - -out -"
    made = subprocess.run([*command.split(), "-subj", "/CN=genestack"], check=True, capture_output=True, text=True)
    return made.stdout


class Made(dict):
    """What a text asks for, made when it does."""

    makers = {"fernet": lambda: new_key().decode(), "hex": lambda: secrets.token_hex(16), "identity": new_identity}

    def __missing__(self, name):
        return self.makers[name]()


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


def read(secret):
    """The Secret, and its data (name -> bytes)."""
    found = call(secret)
    return found, {name: base64.b64decode(value) for name, value in (found.get("data") or {}).items()}


def patch_of(found, data):
    """A merge patch to the given data (name -> bytes); it fails where someone else changed the Secret meanwhile."""
    encoded = {name: base64.b64encode(value).decode() for name, value in data.items()}
    gone = {name: None for name in found.get("data") or {} if name not in encoded}
    return {"metadata": {"resourceVersion": found["metadata"]["resourceVersion"]}, "data": {**gone, **encoded}}


def fill(secret, name, text):
    found, data = read(secret)
    if name in data:
        print(f"{secret}: has {name}, nothing to do")
        return
    made = text.format_map(Made())
    call(secret, patch_of(found, {**data, name: made.encode()}))
    print(f"{secret}: made {name}")


def change_keys(action, secret, max_active_keys):
    found, data = read(secret)
    keys = {int(name): key for name, key in data.items()}
    if action == "setup" and keys:
        print(f"{secret}: has {len(keys)} keys, nothing to do")
        return
    if action == "rotate" and not keys:
        sys.exit(f"{secret}: has no keys to rotate")
    keys = {0: new_key(), 1: new_key()} if action == "setup" else rotate(keys, max_active_keys)
    call(secret, patch_of(found, {str(number): key for number, key in keys.items()}))
    print(f"{secret}: keys {', '.join(map(str, sorted(keys)))}")


def main(action, secret, *arguments):
    if action == "fill":
        fill(secret, *arguments)
    else:
        change_keys(action, secret, int(arguments[0]))


if __name__ == "__main__":
    main(*sys.argv[1:])
