/** A web address in running text: ASCII only, so that it ends where Chinese text or a Chinese mark begins. */
export const addressPattern = /(?:https?:\/\/|www\.(?=[a-z0-9-]+\.))[!#$%&'()*+,\-./:;=?@_~a-z0-9[\]]+/giu

/** Marks at the end of an address belong to the sentence. */
export const addressEnd = /[!'(),.:;?[\]]+$/u
