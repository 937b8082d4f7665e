/** A plain shoe with a flat sole, in cm around the ankle joint, toes to the right: x, y, x, y... */
export const SHOE = [
  -4.4, 0.6, -5.4, 4, -5.6, 7, -4.6, 8, 0, 8, 8, 8, 16, 8, 19, 7.4, 19.4, 5.2, 15, 3, 9, 1.4, 5.2, -0.4, 5.2,
  -0.4, 0, 1, -4.4, 0.6,
];
