import type { FindingReply } from '../report/schema'
import type { Finding } from './finding'

/** A finding the clerk answered, with the reason. */
export interface AnsweredFinding {
  readonly finding: Finding
  readonly reply: FindingReply
}

/** The findings that are still to be dealt with. */
export function openFindings(findings: readonly Finding[], replies: readonly FindingReply[]): readonly Finding[] {
  return findings.filter((finding) => replyTo(finding, replies) === undefined)
}

/** The findings that stay as they are for a reason the clerk gave; a reply to what is no longer found is not among them. */
export function answeredFindings(findings: readonly Finding[], replies: readonly FindingReply[]): readonly AnsweredFinding[] {
  return findings.flatMap((finding) => {
    const reply = replyTo(finding, replies)
    return reply === undefined ? [] : [{ finding, reply }]
  })
}

/** Replies to what is no longer found as it was: the finding has changed, or is gone. */
export function lapsedReplies(findings: readonly Finding[], replies: readonly FindingReply[]): readonly FindingReply[] {
  const holding = new Set(answeredFindings(findings, replies).map(({ reply }) => reply))
  return replies.filter((reply) => !holding.has(reply))
}

function replyTo({ rule, fingerprint }: Finding, replies: readonly FindingReply[]): FindingReply | undefined {
  return replies.find((reply) => reply.rule === rule && reply.fingerprint === fingerprint)
}
