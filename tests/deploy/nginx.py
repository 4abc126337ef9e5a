"""Starts Debian's nginx with the shipped configuration, as an ordinary process in a temporary folder."""

import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from deploy.paths import DIST, ROOT, SITE

MODULE = "ngx_http_brotli_static_module.so"
MODULE_FOLDERS = ("/usr/lib/nginx/modules", "/usr/lib64/nginx/modules", "/usr/share/nginx/modules")
PACKAGES = ("nginx", "libnginx-mod-http-brotli-static")


def module() -> Path | None:
    """The brotli module of the installed nginx."""
    return next((Path(folder) / MODULE for folder in MODULE_FOLDERS if (Path(folder) / MODULE).exists()), None)


def find() -> str | None:
    """Path of an nginx with the brotli module; Debian's is installed where this user may. None when there is none."""
    program = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin")
    if program and module():
        return program
    if os.geteuid() or not shutil.which("apt-get") or find.tried:
        return None
    find.tried = True
    # Debian would start the server at once; this keeps it from doing so.
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", *PACKAGES]):
        subprocess.run(["apt-get", "-qq", *command], env=environment, stdout=sys.stderr)
    return find()


find.tried = False


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def configuration(folder: Path, site: Path, port: int) -> str:
    """The shipped configuration with this machine's paths, inside the frame that Debian's nginx.conf gives it."""
    shipped = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    changes = {
        "/srv/poradnik/site": str(site),
        "/srv/poradnik/csp.conf": str(DIST / "csp.conf"),
        "listen 80;": f"listen 127.0.0.1:{port};",
        "listen [::]:80;": "",
    }
    for old, new in changes.items():
        assert old in shipped, old
        shipped = shipped.replace(old, new)
    temporary = "\n".join(f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    user = "user root;" if os.geteuid() == 0 else ""
    return f"""{user}
load_module {module()};
pid {folder}/nginx.pid;
error_log {folder}/error.log;
daemon off;
events {{ }}
http {{
include /etc/nginx/mime.types;
default_type application/octet-stream;
access_log off;
{temporary}
{shipped}
}}
"""


@contextmanager
def running(folder: Path, site: Path = SITE):
    """The address of a running nginx; stopped at the end. Raises RuntimeError with nginx's own words when it does not start."""
    port = free_port()
    config = folder / "nginx.conf"
    config.write_text(configuration(folder, site, port), encoding="utf-8")
    command = [find(), "-p", folder, "-c", config, "-e", folder / "error.log"]
    checked = subprocess.run([*command, "-t"], capture_output=True, text=True)
    if checked.returncode:
        raise RuntimeError(checked.stderr)
    process = subprocess.Popen(command)
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        else:
            raise RuntimeError((folder / "error.log").read_text())
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(10)
