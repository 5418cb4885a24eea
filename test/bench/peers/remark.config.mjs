// What remark-cli runs: the plugins that make its job comparable (front matter, GFM), its recommended rules, and links.
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import recommended from 'remark-preset-lint-recommended'
import validateLinks from 'remark-validate-links'

export default {plugins: [remarkFrontmatter, remarkGfm, recommended, [validateLinks, {repository: false}]]}
