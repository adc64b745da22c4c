let allowed: boolean | undefined;

/**
 * Tells whether this program may make functions of text: a page with a strict Content-Security-Policy
 * may not, nor may a worker of some hosts. Tried once, when it is first asked for.
 */
export function canGenerate(): boolean {
  allowed ??= tryToGenerate();
  return allowed;
}

function tryToGenerate(): boolean {
  try {
    return new Function("return true")() === true;
  } catch {
    return false;
  }
}
