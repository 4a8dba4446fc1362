export declare function Cron(expression: string): MethodDecorator;
export declare function Interval(milliseconds: number): MethodDecorator;
export declare class ScheduleModule {
  static forRoot(): typeof ScheduleModule;
}
