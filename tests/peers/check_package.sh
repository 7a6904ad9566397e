#!/bin/sh
# Opens and checks a sealed package by stock tools alone: age, tar, sha256sum, ssh-keygen, bagit.
# Usage: check_package.sh PACKAGE IDENTITY FOLDER PYTHON. Says "ok" at the end, or fails.
set -eu
package=$1 identity=$2 folder=$3 python=$4
mkdir "$folder"
age -d -i "$identity" "$package" | tar -x -f - -C "$folder" --no-same-owner
cd "$folder"/*/ 2>/dev/null || cd "$folder"
sha256sum --quiet --strict -c manifest-sha256.txt
sha256sum --quiet --strict -c tagmanifest-sha256.txt
ssh-keygen -Y verify -f allowed_signers -I author -n khronika-package -s tagmanifest-sha256.txt.sig \
    < tagmanifest-sha256.txt
"$python" -m bagit --quiet --validate .
echo ok
