/** Makes what belongs to an object once, and gives the same again for as long as the object lives. */
export function oncePer<Owner extends object, Made extends object>(make: (owner: Owner) => Made): (owner: Owner) => Made {
  const known = new WeakMap<Owner, Made>()
  return (owner) => {
    const made = known.get(owner) ?? make(owner)
    known.set(owner, made)
    return made
  }
}
