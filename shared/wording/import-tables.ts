/** What the window and the command line say of tables read from files. */

/** A list too long for one notice. */
export const importedListWording = {
  more: '{list}等 {count} 处',
} as const
