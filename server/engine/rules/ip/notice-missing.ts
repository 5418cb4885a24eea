// Packages of others ask to be credited where the product goes, and no notice names them.
import Type from 'typebox'
import {asksForNotice, isCredited, noticeFiles, runtimePackages} from '../../workspace/licensing/index.ts'
import {rule} from '../rule.ts'

const mostNamed = 3

export default rule({
  id: 'ip/notice-missing',
  on: 'workspace',
  severity: 'info',
  preset: 'ip',
  summary: {
    en: 'Packages whose licence asks for credit are named in a notice or a bill of materials.',
    fr: 'Les paquets dont la licence demande une mention sont nommés dans un fichier de mentions ou une nomenclature.',
  },
  advice: {
    en: 'Generate a NOTICE, a list of third parties or an SBOM (SPDX, CycloneDX) from the lockfile, and keep it with the product.',
    fr: 'Générez un NOTICE, une liste des composants tiers ou un SBOM (SPDX, CycloneDX) depuis le fichier de verrouillage, et joignez-le au produit.',
  },
  options: Type.Object({}),
  messages: {
    none: {
      en: '{count} packages that run with the product ask for credit ({names}), and no notice or bill of materials is found in the repository.',
      fr: '{count} paquets livrés avec le produit demandent une mention ({names}), et ni mentions ni nomenclature n’ont été trouvées dans le dépôt.',
    },
    single: {
      en: '`{name}` ({licence}) runs with the product and asks for credit, and no notice or bill of materials is found in the repository.',
      fr: '`{name}` ({licence}) est livré avec le produit et demande une mention, et ni mentions ni nomenclature n’ont été trouvées dans le dépôt.',
    },
    entry: {
      en: '`{name}` ({licence}) asks for credit, and no notice names it.',
      fr: '`{name}` ({licence}) demande une mention, et aucun fichier de mentions ne le nomme.',
    },
  },
  *check(workspace, {report}) {
    const asking = runtimePackages(workspace).filter(({licence}) => asksForNotice(licence) === true)
    if (asking.length === 0) return
    if (noticeFiles(workspace).length > 0) {
      for (const each of asking.filter((one) => !isCredited(one, workspace))) {
        const {path, dependency, licence = ''} = each
        yield report('entry', dependency.span, {name: dependency.name, licence}, {path})
      }
      return
    }
    const [first, second] = asking
    if (first === undefined) return
    if (second === undefined) {
      const {path, dependency, licence = ''} = first
      yield report('single', dependency.span, {name: dependency.name, licence}, {path})
      return
    }
    const names = asking.slice(0, mostNamed).map(({dependency}) => `\`${dependency.name}\``)
    const more = asking.length > mostNamed ? ', …' : ''
    const data = {count: String(asking.length), names: names.join(', ') + more}
    yield report('none', first.dependency.span, data, {path: first.path})
  },
})
