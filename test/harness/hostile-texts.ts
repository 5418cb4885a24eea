// A hundred texts that run a program where they are put into a page unescaped; each would call `pwned`.

const elements = [
  '<script>pwned()</script>',
  '</script><script>pwned()</script>',
  '</style><script>pwned()</script>',
  '<img src=x onerror=pwned()>',
  '<img src="x" onerror="pwned()">',
  '<svg onload=pwned()>',
  '<svg><script>pwned()</script></svg>',
  '<svg><animate onbegin=pwned() attributeName=x dur=1s>',
  '<svg><a href="javascript:pwned()"><text>x</text></a></svg>',
  '<math><mtext><script>pwned()</script>',
  '<iframe src="javascript:pwned()"></iframe>',
  '<iframe srcdoc="<script>parent.pwned()</script>"></iframe>',
  '<body onload=pwned()>',
  '<details open ontoggle=pwned()>',
  '<video><source onerror=pwned()></video>',
  '<audio src=x onerror=pwned()>',
  '<object data="javascript:pwned()">',
  '<embed src="javascript:pwned()">',
  '<link rel=stylesheet href="javascript:pwned()">',
  '<meta http-equiv=refresh content="0;url=javascript:pwned()">',
  '<base href="javascript:pwned()//">',
  '<form action="javascript:pwned()"><button>x</button></form>',
  '<input autofocus onfocus=pwned()>',
  '<marquee onstart=pwned()>',
  '<template><script>pwned()</script></template>',
  '<noscript><p title="</noscript><script>pwned()</script>">',
  '<!--><script>pwned()</script>',
  '--><script>pwned()</script>',
  '<![CDATA[><script>pwned()</script>]]>',
  '<?xml version="1.0"?><script>pwned()</script>',
]

const attributes = [
  '" onmouseover="pwned()',
  "' onmouseover='pwned()",
  '` onmouseover=`pwned()',
  '" autofocus onfocus="pwned()',
  '"><script>pwned()</script>',
  "'><script>pwned()</script>",
  '" style="animation-name:x" onanimationstart="pwned()',
  'x" srcdoc="<script>pwned()</script>',
  '"/onclick="pwned()"x="',
  '\u0000" onclick="pwned()',
]

const addresses = [
  'javascript:pwned()',
  'JaVaScRiPt:pwned()',
  'java\tscript:pwned()',
  'java\nscript:pwned()',
  '\u0001javascript:pwned()',
  'data:text/html,<script>pwned()</script>',
  'vbscript:pwned()',
  '//evil.example/x.js',
  'https://evil.example/pwned',
  '../../../../etc/passwd',
]

const templates = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a text that somebody else's template would run
  '${pwned()}',
  '{{constructor.constructor("pwned()")()}}',
  '<%= pwned() %>',
  '#{pwned()}',
  "$&$`$'$1",
  '`pwned()`',
  '`<script>pwned()</script>`',
  '[x](javascript:pwned())',
  '![x](x "onerror=pwned()")',
  '&lt;script&gt;pwned()&lt;/script&gt;',
  '&#60;script&#62;pwned()&#60;/script&#62;',
  '\\u003cscript\\u003epwned()\\u003c/script\\u003e',
  '\uFF1Cscript\uFF1Epwned()\uFF1C/script\uFF1E',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '',
  ' ',
  '\u202E<script>pwned()</script>\u2066',
  '\uD800<script>pwned()</script>',
  '\u0000<script>pwned()</script>',
  '=HYPERLINK("http://evil.example";"pwned")',
  '@SUM(1+1)*cmd|"/C calc"!A0',
  '\u001B]8;;http://evil.example\u0007pwned\u001B]8;;\u0007',
]

const all = [...elements, ...attributes, ...addresses, ...templates]

/** The first hundred of these and of their forms in capitals and with a slash in place of blanks. */
export const hostileTexts: readonly string[] = [
  ...new Set([
    ...all,
    ...elements.map((text) => text.replace(' ', '/')),
    ...elements.map((text) => text.toUpperCase()),
  ]),
].slice(0, 100)
