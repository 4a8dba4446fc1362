using System;
using System.Collections.Generic;

namespace Night
{
    public abstract class Job
    {
        protected readonly OpenPlatform Api;

        protected Job(OpenPlatform api)
        {
            Api = api;
        }

        protected virtual string Type { get; set; }

        public void Execute()
        {
            Console.WriteLine(GetType().Name + " " + Api.PostAsync(Type, new Dictionary<string, object>()).Result);
        }
    }

    public class EnrollJob : Job
    {
        public EnrollJob(OpenPlatform api) : base(api)
        {
            Type = "bg.marketing.activity.enroll.list.get";
        }
    }

    public class ProductsJob : Job
    {
        public ProductsJob(OpenPlatform api) : base(api)
        {
            Type = "bg.marketing.activity.product.get";
        }
    }

    public class CompaniesJob : Job
    {
        public CompaniesJob(OpenPlatform api) : base(api)
        {
            Type = "bg.logistics.companies.get";
        }
    }
}
