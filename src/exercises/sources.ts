/** Where an exercise, its dose, and the limits of warmth and cold come from. Proper names: they are not translated. */
export const sources = {
  sheahan2016: "Sheahan et al. 2016, Applied Ergonomics, doi:10.1016/j.apergo.2015.08.013",
  deCarvalho2023: "De Carvalho & Callaghan 2023, Work, doi:10.3233/wor-211266",
  duran2023: "Duran et al. 2023, Medicine & Science in Sports & Exercise",
  coenen2017: "Coenen et al. 2017, Gait & Posture 58:310-8, doi:10.1016/j.gaitpost.2017.08.024",
  pocovi2024: "Pocovi et al. 2024, The Lancet 404:134-44, doi:10.1016/S0140-6736(24)00755-4",
  acsm2021: "American College of Sports Medicine, flexibility guidance, 2021",
  aaos: "American Academy of Orthopaedic Surgeons, Spine Conditioning Program",
  kkHospital: "KK Women's and Children's Hospital, Singapore, kneeling pelvic tilt",
  mayoClinic: "Mayo Clinic, back exercises and desk stretches",
  nhsBackPain: "NHS, Lower back pain exercises, 2019",
  nhsInform: "NHS inform, Exercises for back pain",
  nhsSitting: "NHS, Sitting exercises and Strength exercises",
  nhsTayside: "NHS Tayside, Super six",
  giangregorio2015:
    "Giangregorio et al. 2015, Osteoporosis International 26:891-910, doi:10.1007/s00198-014-2881-4",
  mcGill: "Stuart McGill, Low Back Disorders",
  mcKenzie: "Robin McKenzie, Treat Your Own Back",
  nhsHeat: "NHS, Midlands Partnership, Safe use of heat treatment",
  nhsCold: "NHS, Midlands Partnership, Safe use of cold treatment",
  gwentHeat: "NHS, Move Better Gwent, Using heat",
  bleakley2006:
    "Bleakley et al. 2006, on sprained ankles, British Journal of Sports Medicine 40:700-5, doi:10.1136/bjsm.2006.025932",
} as const;
export type SourceId = keyof typeof sources;

/** A source's words, and the address at which it is found; null: it has none that lasts. */
export function readSource(source: string): { text: string; address: string | null } {
  const [text = source, doi] = source.split(/, doi:/u);
  return { text, address: doi === undefined ? null : `https://doi.org/${doi}` };
}
