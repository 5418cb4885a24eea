// What is left out in workspaces that nobody has said to trust, and in those that lie on no disk.
import type {Bilingual} from '../../server/protocol.ts'

export const trust = {
  restricted: {
    en: 'Documents are checked. The git history is not read, and `extends` in relais.yaml is not followed.',
    fr: 'Les documents sont examinés. L’historique git n’est pas lu, et `extends` dans relais.yaml n’est pas suivi.',
  },
  virtual: {
    en: 'Documents are read through the editor. There is no git history to read.',
    fr: 'Les documents sont lus à travers l’éditeur. Il n’y a pas d’historique git à lire.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
