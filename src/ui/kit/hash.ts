import { useEffect, useState } from "preact/hooks";

/** What stands after the # in the page's address, as it changes: back and forward work, and links do. */
export function useHash(): string {
  const [hash, show] = useState(readHash);
  useEffect(() => {
    const follow = () => show(readHash());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return hash;
}

function readHash(): string {
  return location.hash.slice(1);
}
