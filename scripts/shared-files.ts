/**
 * In which files the pages find what they share: a few, by what it is about, because many small ones compress badly.
 * The first row that fits a module takes it along with all it needs; what no row fits and only one page needs goes
 * with that page. The popup loads only the first two at once.
 */
export const sharedFiles = [
  { name: "common", minShareCount: 7 },
  {
    name: "glance",
    test: /preload-helper|kit\/(?:hash|ring|later|signs\/symbol)|sound\/sound\.ts|figure\/seated|words\/(?:hero|holds)|prompting\/prompt|counting\/slump/u,
    minShareCount: 2,
  },
  { name: "controls", test: /kit\/(?:controls|undo-bar|header|has-voice|signs\/sign\.)/u, minShareCount: 2 },
  {
    name: "stretches",
    test: /src\/stretches\/(?!search|fitting|own-plan)|exercises\/(?:exercise|facts|sources|[^/]+\/facts)\.ts|stretching\/chosen|words\/filters/u,
    minShareCount: 2,
  },
  {
    name: "art",
    test: /src\/figure\/(?:movement|rooms|front|pose)|exercises\/(?:art|draw|frame|motion|[^/]+\/art)\.ts|kit\/figure\/(?:frames|moving|reduced)/u,
    minShareCount: 2,
  },
];
