/** Facts are only read: what is written down as a constant will do. */
export type Unwritten<Value> = Value extends readonly (infer Element)[]
  ? readonly Unwritten<Element>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Unwritten<Value[Key]> }
    : Value;
