import { app } from 'electron'

/**
 * The program is offline. Electron's security checklist, 1 (load only secure content), to its end: nothing is loaded
 * from anywhere. Measured by counting packets: stock Electron sends some while it does nothing at all; with these
 * none.
 */

const switches: Readonly<Record<string, string>> = {
  // Chromium's own services.
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'disable-sync': '',
  'no-pings': '',
  'disable-breakpad': '',
  // Names are never resolved.
  'dns-prefetch-disable': '',
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  // A proxy would resolve them in our place; looking for one asks the network.
  'no-proxy-server': '',
}

/** Parts of Chromium that open connections on their own. */
const featuresOff = [
  'MediaRouter',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'CertificateTransparencyComponentUpdater',
  'AutofillServerCommunication',
  'DnsOverHttps',
  'AsyncDns',
  'SpareRendererForSitePerProcess',
]

/** Before the program is ready: Chromium reads its command line once. */
export function switchOffNetwork(): void {
  for (const [name, value] of Object.entries(switches)) app.commandLine.appendSwitch(name, value)
  app.commandLine.appendSwitch('disable-features', featuresOff.join(','))
}

/** Once the program is ready: no secure DNS either, which goes past the system's resolver. */
export function turnOffSecureDns(): void {
  app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false })
}
