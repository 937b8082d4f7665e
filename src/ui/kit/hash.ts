import { useEffect, useState } from "preact/hooks";

/** What stands after the # in the page's address, as it changes: back and forward work, and links do. */
export function useHash(): string {
  const [hash, show] = useState(current);
  useEffect(() => {
    const follow = () => show(current());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return hash;
}

function current(): string {
  return location.hash.slice(1);
}
