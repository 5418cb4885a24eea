// The kind of task that tasks.json may hold: the command line that the extension brings along.
import type {Bilingual} from '../../server/protocol.ts'

export const taskArguments: Bilingual = {
  en: 'What is handed to the command line, such as `["check", "--base", "origin/main"]`; `["check"]` when absent.',
  fr: 'Ce qui est transmis à la ligne de commande, par exemple `["check", "--base", "origin/main"]`\u00A0; `["check"]` par défaut.',
}
