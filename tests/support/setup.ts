// The browsers Limber supports have Temporal; the Node that runs these tests may not. This adds it where missing.
import "temporal-polyfill/global";
