// As much of the module's surface as the programs call, written for them: the programs run their jobs themselves.
exports.Cron = () => () => {};
exports.Interval = () => () => {};
exports.ScheduleModule = class ScheduleModule {
  static forRoot() {
    return ScheduleModule;
  }
};
