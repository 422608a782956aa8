import { z } from 'zod'

// Imported before any schema is made: zod tries whether it may compile schemas with `new Function`, and the content
// security policy forbids even the trying.
z.config({ jitless: true })
