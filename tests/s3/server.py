"""A real S3 server for the tests, which checks every signature.

It makes a user with a key and a bucket, prints "PORT KEY SECRET", and then obeys lines: "list" answers with everything in the
bucket as one line of JSON, "put NAME TEXT" lays an object down as if somebody else had, "delete NAME" takes one away. At the end
of its input it stops.
"""

import base64
import json
import logging
import os
import sys
from urllib.parse import parse_qsl, quote

# What is done before keys are asked for.
PREPARED = 4
os.environ["INITIAL_NO_AUTH_ACTION_COUNT"] = str(PREPARED)

import boto3
from moto.iam.access_control import IAMRequestBase
from moto.s3.models import s3_backends
from moto.server import ThreadedMotoServer

create_request = IAMRequestBase._create_aws_request


def create_as_sent(self):
    """The server has decoded the query before it checks the signature, which is one of the encoded query."""
    path, mark, query = self._path.partition("?")
    pairs = parse_qsl(query, keep_blank_values=True)
    self._path = path + mark + "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in pairs)
    return create_request(self)


IAMRequestBase._create_aws_request = create_as_sent
logging.getLogger("werkzeug").setLevel(logging.ERROR)
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
host, port = server.get_host_and_port()
reach = dict(
    endpoint_url=f"http://127.0.0.1:{port}",
    region_name="us-east-1",
    aws_access_key_id="siapa",
    aws_secret_access_key="saja",
)
iam = boto3.client("iam", **reach)
iam.create_user(UserName="etalase")
allowed = {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}
policy = json.dumps({"Version": "2012-10-17", "Statement": [allowed]})
iam.put_user_policy(UserName="etalase", PolicyName="semua", PolicyDocument=policy)
key = iam.create_access_key(UserName="etalase")["AccessKey"]
boto3.client("s3", **reach).create_bucket(Bucket="situs")
print(port, key["AccessKeyId"], key["SecretAccessKey"], flush=True)

backend = s3_backends["123456789012"]["aws"]
for line in sys.stdin:
    words = line.rstrip("\n").split(" ", 2)
    if words[0] == "list":
        objects = {}
        for name, found in backend.get_bucket("situs").keys.items():
            headers = {header.lower(): value for header, value in found.response_dict.items()}
            objects[name] = {
                "bytes": base64.b64encode(found.value).decode(),
                "type": (found.metadata or {}).get("content-type"),
                "cache": (found.metadata or {}).get("cache-control") or headers.get("cache-control"),
            }
        print(json.dumps(objects), flush=True)
    elif words[0] == "put":
        backend.put_object("situs", words[1], words[2].encode())
        print("ok", flush=True)
    elif words[0] == "delete":
        backend.delete_object("situs", words[1])
        print("ok", flush=True)
server.stop()
