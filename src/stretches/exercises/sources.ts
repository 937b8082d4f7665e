/**
 * Where an exercise and its dose come from: the numbers of the references in section 9 of the evidence file,
 * with a name where one number stands for several leaflets. These are proper names and are not translated.
 */
export const sources = {
  "8": "Sheahan et al. 2016, Applied Ergonomics, doi:10.1016/j.apergo.2015.08.013",
  "9": "De Carvalho & Callaghan 2023, Work, doi:10.3233/wor-211266",
  "11": "Duran et al. 2023, Medicine & Science in Sports & Exercise",
  "21": "Coenen et al. 2017, Gait & Posture 58:310-8, doi:10.1016/j.gaitpost.2017.08.024",
  "32": "Pocovi et al. 2024, The Lancet 404:134-44, doi:10.1016/S0140-6736(24)00755-4",
  "49": "American College of Sports Medicine, flexibility guidance, 2021",
  "50 AAOS": "American Academy of Orthopaedic Surgeons, Spine Conditioning Program",
  "50 KK": "KK Women's and Children's Hospital, Singapore, kneeling pelvic tilt",
  "50 Mayo": "Mayo Clinic, back exercises and desk stretches",
  "50 NHS": "NHS, Lower back pain exercises, 2019",
  "50 NHS inform": "NHS inform, Exercises for back pain",
  "50 NHS sitting": "NHS, Sitting exercises and Strength exercises",
  "50 NHS Tayside": "NHS Tayside, Super six",
  "59": "Giangregorio et al. 2015, Osteoporosis International 26:891-910, doi:10.1007/s00198-014-2881-4",
  McGill: "Stuart McGill, Low Back Disorders",
  McKenzie: "Robin McKenzie, Treat Your Own Back",
} as const;
export type SourceId = keyof typeof sources;
