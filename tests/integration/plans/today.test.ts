import { provePlans } from "./prove";

provePlans("a");
