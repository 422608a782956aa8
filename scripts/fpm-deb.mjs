#!/usr/bin/env node
// @ts-check
// Stands in for `fpm -s dir -t deb`, by which electron-builder makes deb packages: fpm is downloaded from outside the
// npm registry, dpkg-deb is on every Debian. electron-builder calls it where CUSTOM_FPM_PATH says so.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

const { values: options, positionals: mappings } = parseArgs({
  allowPositionals: true,
  options: {
    s: { type: 'string', short: 's' },
    t: { type: 'string', short: 't' },
    d: { type: 'string', short: 'd', multiple: true, default: [] },
    'deb-recommends': { type: 'string', multiple: true, default: [] },
    'deb-compression': { type: 'string', default: 'xz' },
    'deb-priority': { type: 'string', default: 'optional' },
    name: { type: 'string', default: '' },
    version: { type: 'string', default: '' },
    architecture: { type: 'string', default: '' },
    maintainer: { type: 'string', default: '' },
    description: { type: 'string', default: '' },
    url: { type: 'string', default: '' },
    category: { type: 'string', default: 'misc' },
    package: { type: 'string', default: '' },
    'after-install': { type: 'string' },
    'after-remove': { type: 'string' },
    // Told by electron-builder and without a place in a deb's control file.
    vendor: { type: 'string' },
    license: { type: 'string' },
    log: { type: 'string' },
    force: { type: 'boolean' },
    debug: { type: 'boolean' },
  },
})

if (options.s !== 'dir' || options.t !== 'deb') throw new Error('fpm-deb makes deb packages of folders only')

const root = mkdtempSync(path.join(os.tmpdir(), 'deb-'))
try {
  for (const mapping of mappings) copy(mapping)
  const files = settleModes(root)
  writeControl(files)
  pack()
} finally {
  rmSync(root, { recursive: true, force: true })
}

/** @param {string} mapping SOURCE=DESTINATION; a source that ends in / stands for what is in it */
function copy(mapping) {
  const [source = '', destination = ''] = mapping.split('=')
  const target = path.join(root, destination)
  mkdirSync(path.dirname(target), { recursive: true })
  cpSync(source, target, { recursive: true, verbatimSymlinks: true })
}

/**
 * Gives every file the mode it has on any machine, whatever the umask here.
 * @param {string} folder
 * @returns {string[]} the files in it
 */
function settleModes(folder) {
  chmodSync(folder, 0o755)
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) return settleModes(place)
    if (entry.isFile()) chmodSync(place, statSync(place).mode & 0o111 ? 0o755 : 0o644)
    return entry.isFile() ? [place] : []
  })
}

/** @param {string[]} files */
function writeControl(files) {
  const folder = path.join(root, 'DEBIAN')
  mkdirSync(folder, { mode: 0o755 })
  writeFileSync(path.join(folder, 'control'), controlFields(files), { mode: 0o644 })
  writeFileSync(path.join(folder, 'md5sums'), files.map(checksumLine).join(''), { mode: 0o644 })
  addScript(options['after-install'], path.join(folder, 'postinst'))
  addScript(options['after-remove'], path.join(folder, 'postrm'))
}

/** @param {string[]} files */
function controlFields(files) {
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
  const [synopsis = options.name, ...more] = options.description.split('\n').map((line) => line.trim()).filter(Boolean)
  const fields = {
    Package: options.name,
    Version: options.version,
    Architecture: options.architecture,
    Maintainer: options.maintainer,
    'Installed-Size': String(Math.ceil(bytes / 1024)),
    Depends: options.d.join(', '),
    Recommends: options['deb-recommends'].join(', '),
    Section: options.category,
    Priority: options['deb-priority'],
    Homepage: options.url,
    Description: [synopsis, ...more].join('\n '),
  }
  return Object.entries(fields).map(([name, value]) => (value === '' ? '' : `${name}: ${value}\n`)).join('')
}

/** @param {string} file */
function checksumLine(file) {
  return `${createHash('md5').update(readFileSync(file)).digest('hex')}  ${path.relative(root, file)}\n`
}

/**
 * @param {string | undefined} script
 * @param {string} target
 */
function addScript(script, target) {
  if (script === undefined) return
  cpSync(script, target)
  chmodSync(target, 0o755)
}

function pack() {
  const compression = options['deb-compression'] === 'gz' ? 'gzip' : options['deb-compression']
  const args = ['--root-owner-group', `-Z${compression}`, '--build', root, options.package]
  const { status } = spawnSync('dpkg-deb', args, { stdio: 'inherit' })
  if (status !== 0) throw new Error(`dpkg-deb: exit code ${status}`)
}
