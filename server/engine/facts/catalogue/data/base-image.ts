// Operating systems that containers start from.
import type {Rows} from '../row.ts'

export const baseImage: Rows = {
  Alpine: {as: 'alpine linux, =Alpine', docker: 'alpine, public.ecr.aws/docker/library/alpine'},
  'Amazon Linux': {docker: 'amazonlinux, public.ecr.aws/amazonlinux/amazonlinux'},
  'Arch Linux': {as: 'archlinux', docker: 'archlinux'},
  'Azure Linux': {as: 'cbl-mariner', docker: 'mcr.microsoft.com/azurelinux/*, mcr.microsoft.com/cbl-mariner/*'},
  BusyBox: {docker: 'busybox'},
  CentOS: {docker: 'centos, quay.io/centos/centos'},
  Chainguard: {as: 'wolfi', docker: 'cgr.dev/chainguard/*'},
  Debian: {docker: 'debian, bitnami/minideb'},
  Distroless: {
    docker: `
      gcr.io/distroless/static, gcr.io/distroless/base, gcr.io/distroless/cc, gcr.io/distroless/static-debian11,
      gcr.io/distroless/static-debian12, gcr.io/distroless/base-debian11, gcr.io/distroless/base-debian12,
      gcr.io/distroless/cc-debian12
    `,
  },
  Fedora: {as: '=Fedora', docker: 'fedora, quay.io/fedora/fedora'},
  'NVIDIA CUDA': {as: 'cuda', pypi: 'cupy, pycuda, cupy-cuda12x', cargo: 'cudarc', docker: 'nvidia/cuda'},
  openSUSE: {as: '=SUSE', docker: 'opensuse/leap, registry.suse.com/bci/*'},
  'Oracle Linux': {docker: 'oraclelinux'},
  'Red Hat UBI': {
    as: 'rhel, =UBI, red hat enterprise linux',
    docker: 'registry.access.redhat.com/*, redhat/ubi8, redhat/ubi9, redhat/ubi9-minimal, redhat/ubi8-minimal',
  },
  'Rocky Linux': {as: 'alma linux, almalinux', docker: 'rockylinux, rockylinux/rockylinux, almalinux'},
  Ubuntu: {docker: 'ubuntu, public.ecr.aws/ubuntu/ubuntu'},
  'Windows Server Core': {
    as: 'nano server, nanoserver',
    docker: 'mcr.microsoft.com/windows/servercore, mcr.microsoft.com/windows/nanoserver',
  },
}
