// What a significant choice can be about, in both languages.
import type {Bilingual} from '../../model/language.ts'

/** What each category is called in a sentence. Subjects of one category are each other's alternatives. */
export const categories = {
  'ai-sdk': {en: 'AI SDK', fr: 'SDK d’IA'},
  analytics: {en: 'analytics', fr: 'mesure d’audience'},
  'api-layer': {en: 'API layer', fr: 'couche d’API'},
  auth: {en: 'authentication', fr: 'authentification'},
  'base-image': {en: 'base image', fr: 'image de base'},
  blockchain: {en: 'blockchain', fr: 'chaîne de blocs'},
  broker: {en: 'message broker', fr: 'système de messagerie'},
  'build-tool': {en: 'build tool', fr: 'outil de construction'},
  cache: {en: 'cache', fr: 'cache'},
  charting: {en: 'charting library', fr: 'bibliothèque de graphiques'},
  ci: {en: 'CI platform', fr: 'plateforme d’intégration continue'},
  'cloud-sdk': {en: 'cloud platform', fr: 'plateforme d’hébergement'},
  cms: {en: 'content management system', fr: 'gestionnaire de contenu'},
  'css-framework': {en: 'CSS framework', fr: 'framework CSS'},
  'data-fetching': {en: 'data fetching library', fr: 'bibliothèque d’accès aux données distantes'},
  'data-processing': {en: 'data processing engine', fr: 'moteur de traitement de données'},
  datastore: {en: 'datastore', fr: 'base de données'},
  'dependency-injection': {en: 'dependency injection', fr: 'injection de dépendances'},
  'design-system': {en: 'design system', fr: 'système de design'},
  'desktop-framework': {en: 'desktop framework', fr: 'framework d’application de bureau'},
  'feature-flags': {en: 'feature flags', fr: 'bascules de fonctionnalités'},
  'graphics-engine': {en: 'graphics engine', fr: 'moteur graphique'},
  'infrastructure-as-code': {en: 'infrastructure as code', fr: 'infrastructure déclarée en code'},
  'job-queue': {en: 'job queue', fr: 'file de tâches'},
  'language-runtime': {en: 'language runtime', fr: 'environnement d’exécution'},
  'map-engine': {en: 'map engine', fr: 'moteur cartographique'},
  'migration-tool': {en: 'schema migration tool', fr: 'outil de migration de schéma'},
  'ml-framework': {en: 'machine learning framework', fr: 'framework d’apprentissage automatique'},
  'mobile-framework': {en: 'mobile framework', fr: 'framework mobile'},
  'monorepo-tool': {en: 'monorepo tool', fr: 'outil de monorepo'},
  notification: {en: 'notification service', fr: 'service de notification'},
  'object-storage': {en: 'file storage', fr: 'stockage de fichiers'},
  observability: {en: 'observability', fr: 'observabilité'},
  orchestration: {en: 'orchestration', fr: 'orchestration'},
  orm: {en: 'ORM', fr: 'ORM'},
  payments: {en: 'payment service', fr: 'service de paiement'},
  realtime: {en: 'real-time transport', fr: 'transport temps réel'},
  search: {en: 'search engine', fr: 'moteur de recherche'},
  secrets: {en: 'secret store', fr: 'coffre de secrets'},
  security: {en: 'security component', fr: 'composant de sécurité'},
  'service-mesh': {en: 'service communication', fr: 'communication entre services'},
  state: {en: 'state management', fr: 'gestion d’état'},
  'text-editor': {en: 'text editor', fr: 'éditeur de texte'},
  'ui-framework': {en: 'UI framework', fr: 'framework d’interface'},
  'vector-store': {en: 'vector store', fr: 'base vectorielle'},
  'web-framework': {en: 'web framework', fr: 'framework web'},
  'web-server': {en: 'web server', fr: 'serveur web'},
  'workflow-engine': {en: 'workflow engine', fr: 'moteur de workflows'},
} as const satisfies Readonly<Record<string, Bilingual>>

export type Category = keyof typeof categories

// The names of an object's own keys; TypeScript widens them.
export const categoryNames = Object.keys(categories) as readonly Category[]
