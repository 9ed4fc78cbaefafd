"""Tell systemd that we are ready, and that the heart beats; elsewhere there is nobody to tell."""

import os
import socket


def tell(what: str) -> None:
    """Send a line such as READY=1 to the service manager, where there is one."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.connect(f"\0{address[1:]}" if address.startswith("@") else address)
        line.sendall(what.encode())
