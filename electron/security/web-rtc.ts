import type { WebContents } from 'electron'

/**
 * Peer connections send UDP packets past the resolver, webRequest and the page's policy, whose directive for them
 * Chromium does not know. With this policy they may only use a proxy, and there is none: measured, the packets stop.
 */
export function refusePeerConnections(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
