// Compiled in the browser, so that no command line of Angular is needed here. What uses it must come after it.
import '@angular/compiler';
import { bootstrapApplication } from '@angular/platform-browser';
import { Gate } from './gate';

await bootstrapApplication(Gate);
