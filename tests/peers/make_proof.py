"""Makes a proof of OpenTimestamps with its own library, or reads one: `make HASH FILE`, `read FILE`."""

import sys

from opentimestamps.core.notary import BitcoinBlockHeaderAttestation, PendingAttestation
from opentimestamps.core.op import OpAppend, OpPrepend, OpSHA256
from opentimestamps.core.serialize import StreamDeserializationContext, StreamSerializationContext
from opentimestamps.core.timestamp import DetachedTimestampFile, Timestamp


def make(digest: str, path: str) -> None:
    root = Timestamp(bytes.fromhex(digest))
    nonce = root.ops.add(OpAppend(bytes(range(16)))).ops.add(OpSHA256())
    nonce.attestations.add(PendingAttestation("https://calendar.example.org"))
    block = nonce.ops.add(OpPrepend(b"invented")).ops.add(OpSHA256())
    block.attestations.add(BitcoinBlockHeaderAttestation(358391))
    with open(path, "xb") as file:
        DetachedTimestampFile(OpSHA256(), root).serialize(StreamSerializationContext(file))


def read(path: str) -> None:
    with open(path, "rb") as file:
        proof = DetachedTimestampFile.deserialize(StreamDeserializationContext(file))
    print(proof.file_digest.hex())
    for _, attestation in proof.timestamp.all_attestations():
        print(attestation)


if __name__ == "__main__":
    {"make": make, "read": read}[sys.argv[1]](*sys.argv[2:])
