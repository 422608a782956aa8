/**
 * What the page may load and run: its own files, and nothing that was typed, pasted or imported.
 * Electron's security checklist, 7: define a Content Security Policy.
 */

const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  // The one style that react-aria-components puts in at run time (touch-action of what can be pressed).
  'style-src': "'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  // Text becomes no script and no markup, whatever the code does.
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
}

/** Of no effect in a page's own meta element; only a header can say it. */
const headerDirectives: Readonly<Record<string, string>> = { ...directives, 'frame-ancestors': "'none'" }

/** For the header of every answer of our scheme. */
export const contentSecurityPolicy = written(headerDirectives)

/** For renderer/index.html, which repeats the policy so that the page is never without one. */
export const pagePolicy = written(directives)

function written(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
