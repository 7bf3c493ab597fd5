import { provePlans } from "./prove";

provePlans("d");
