// Which addresses lead to documents that stand in somebody’s account, and whether that is the company’s.

/** Where people keep documents under an account of their own: whose it is, the address does not tell. */
const accounts =
  /^(?:(?:docs|drive|sheets|slides|forms)\.google\.com|docs\.qq\.com|(?:[\w-]+\.)?notion\.(?:so|site)|(?:www\.)?dropbox\.com|paper\.dropbox\.com|onedrive\.live\.com|1drv\.ms|(?:www\.)?icloud\.com|we\.tl|wetransfer\.com|(?:www\.)?swisstransfer\.com|hackmd\.io|hedgedoc\.[\w.-]+|pad\.[\w.-]+|(?:[\w-]+\.)?framapad\.org|cryptpad\.fr|coda\.io|quip\.com|(?:www\.)?evernote\.com|(?:www\.)?airtable\.com|miro\.com|(?:www\.)?mural\.co|app\.mural\.co|(?:www\.)?lucidchart\.com|lucid\.app|(?:www\.)?figma\.com|trello\.com|mega\.nz|(?:www\.)?box\.com|app\.box\.com|pastebin\.com|(?:www\.)?canva\.com|whimsical\.com|(?:[\w-]+\.)?slite\.com)$/

/** Where each organisation has a host of its own: it is foreign once the company has said which hosts are its own. */
const tenants = /\.(?:atlassian\.net|sharepoint\.com|gitbook\.io|monday\.com|clickup\.com|zohocloud\.com|nuclino\.com)$/

/** The host of an address that leads to a document outside of the company’s hosts; undefined for all other addresses. */
export function foreignHostOf(address: string, internalHosts: readonly string[]): string | undefined {
  const [, host = '', path = ''] = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)(?::\d+)?(\/[^?#]*)?/i.exec(address) ?? []
  const name = host.toLowerCase()
  if (path.length < 2 || internalHosts.some((own) => name === own || name.endsWith(`.${own}`))) return undefined
  return accounts.test(name) || (internalHosts.length > 0 && tenants.test(name)) ? name : undefined
}
